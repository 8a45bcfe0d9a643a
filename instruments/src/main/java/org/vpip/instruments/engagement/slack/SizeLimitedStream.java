package org.vpip.instruments.engagement.slack;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.vpip.instruments.problem.ProblemCode;

/** A stream that stops when a file expands beyond the ratio of any text. */
final class SizeLimitedStream extends FilterInputStream {
    private static final int MOST_GROWTH = 250;
    private static final int SMALL = 8 << 20;

    private final ZipMember member;
    private long unpacked;

    SizeLimitedStream(InputStream in, ZipMember member) {
        super(in);
        this.member = member;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = super.read(into, offset, length);
            unpacked += Math.max(0, read);
            if (unpacked > SMALL && unpacked > MOST_GROWTH * member.packed()) {
                throw new ExportRefusedException(ProblemCode.ZIP_BOMB, member.name(), MOST_GROWTH);
            }
            return read;
        } catch (ZipException | EOFException e) {
            throw ZipDirectory.damaged(member.name());
        }
    }
}
