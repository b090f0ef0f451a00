package org.focgraph.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of a file that is larger, once unpacked, than anything the data set can be. */
public final class BoundedStream extends FilterInputStream {

    private final long most;
    private long read;

    public BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** More bytes came than may. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("more than " + most + " bytes once unpacked");
        }
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    private void count(int n) throws TooLarge {
        read += n;
        if (read > most) {
            throw new TooLarge(most);
        }
    }
}
