/* Stands for java.exe in the tests of committee-papers.cmd: prints its path and arguments, one a line, writes the page of
   findings that a check with --annotate leaves, and ends with STUB_EXIT. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void write_page(const char *workbook, const char *folder) {
    char page[1024];
    const char *name = strrchr(workbook, '\\') + 1;
    int stem = (int)(strrchr(name, '.') - name);
    snprintf(page, sizeof page, "%s\\%.*s.findings.html", folder, stem, name);
    FILE *file = fopen(page, "w");
    if (file != NULL) {
        fclose(file);
    }
}

int main(int count, char **arguments) {
    for (int i = 0; i < count; i++) {
        puts(arguments[i]);
        if (strcmp(arguments[i], "--annotate") == 0) {
            write_page(arguments[i - 1], arguments[i + 1]);
        }
    }
    const char *code = getenv("STUB_EXIT");
    return code != NULL ? atoi(code) : 0;
}
