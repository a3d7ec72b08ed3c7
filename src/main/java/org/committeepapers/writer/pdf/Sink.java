package org.committeepapers.writer.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Remembers what went wrong with the stream behind it, and leaves it open. */
final class Sink extends FilterOutputStream {

    private @Nullable IOException failure;

    Sink(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        try {
            out.write(bytes, start, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void close() {
        // The stream belongs to the caller.
    }

    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
