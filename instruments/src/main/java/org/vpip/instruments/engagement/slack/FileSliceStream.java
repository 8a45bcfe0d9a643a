package org.vpip.instruments.engagement.slack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A stream of a range of bytes of a file. */
final class FileSliceStream extends InputStream {
    private final FileChannel file;
    private long at;
    private long left;

    FileSliceStream(FileChannel file, long start, long length) {
        this.file = file;
        at = start;
        left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int read = file.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, left)), at);
        if (read > 0) {
            at += read;
            left -= read;
        }
        return read;
    }
}
