package org.committeepapers.hostile;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The assertion itself fails where it should. */
class StaysTextTest {

    @Test
    void aTextThatIsMarkedAsOneStays() throws IOException {
        StaysText.inWorkbook(workbook(false, true), List.of("=1+1"));
    }

    @Test
    void aFormulaATextThatTurnsIntoOneAndAMissingTextAreFound() throws IOException {
        byte[] formula = workbook(true, true);
        byte[] turning = workbook(false, false);
        byte[] good = workbook(false, true);
        assertThrows(AssertionError.class, () -> StaysText.inWorkbook(formula, List.of("=1+1")));
        assertThrows(AssertionError.class, () -> StaysText.inWorkbook(turning, List.of("=1+1")));
        assertThrows(AssertionError.class, () -> StaysText.inWorkbook(good, List.of("@a")));
    }

    @Test
    void aCellOfACsvThatBeginsAsAFormulaIsFound() {
        StaysText.inCsv("Ref,Text\r\n-1,\"'=1+1\"\r\n2,a=b;-3.5\r\n");
        for (String csv : List.of("a,=1+1\r\n", "\"=1+1\"\r\n", "a;@b\r\n", "a\r\n+x\r\n", "\"\t=1\",b", "-2+3")) {
            assertThrows(AssertionError.class, () -> StaysText.inCsv(csv), csv);
        }
    }

    private static byte[] workbook(boolean formula, boolean marked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFCell cell = workbook.createSheet("T").createRow(0).createCell(0);
            if (formula) {
                cell.setCellFormula("1+1");
            } else {
                cell.setCellValue("=1+1");
            }
            XSSFCellStyle style = workbook.createCellStyle();
            style.setQuotePrefixed(marked);
            cell.setCellStyle(style);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
