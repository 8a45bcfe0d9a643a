package org.vpip.instruments.engagement.slack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.vpip.instruments.problem.ProblemCode;

/** The table of contents of an archive, checked for dangerous or damaged entries before anything is unpacked. */
final class ZipDirectory {
    static final int MOST_FILES = 200_000;
    private static final int LARGEST = 64 << 20;
    private static final int END_SIZE = 22;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final long UNKNOWN = 0xFFFFFFFFL;

    private final FileChannel file;
    private final Map<String, ZipMember> members = new HashMap<>();
    private long packed;

    private ZipDirectory(FileChannel file) {
        this.file = file;
    }

    /** Returns every file by its path. */
    static Map<String, ZipMember> of(FileChannel file) throws IOException {
        ZipDirectory directory = new ZipDirectory(file);
        directory.read();
        return directory.members;
    }

    static ByteBuffer bytes(FileChannel file, long at, int length) throws IOException {
        if (at < 0 || length < 0 || at + length > file.size()) {
            throw damaged("cut short");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = file.read(bytes, at + bytes.position());
        }
        return bytes.flip();
    }

    static ExportRefusedException damaged(String part) {
        return new ExportRefusedException(ProblemCode.ZIP_DAMAGED, part);
    }

    private void read() throws IOException {
        long end = end();
        ByteBuffer record = bytes(file, end, END_SIZE);
        long count = record.getShort(10) & 0xFFFF;
        long size = record.getInt(12) & UNKNOWN;
        long start = record.getInt(16) & UNKNOWN;
        if (end >= LOCATOR_SIZE && bytes(file, end - LOCATOR_SIZE, LOCATOR_SIZE).getInt(0) == LOCATOR_64) {
            long at = bytes(file, end - LOCATOR_SIZE, LOCATOR_SIZE).getLong(8);
            ByteBuffer large = bytes(file, at, 56);
            if (large.getInt(0) != END_64) {
                throw damaged("no table of contents");
            }
            count = large.getLong(32);
            size = large.getLong(40);
            start = large.getLong(48);
        }
        if (count < 0 || count > MOST_FILES || size < 0 || size > LARGEST) {
            throw new ExportRefusedException(ProblemCode.ZIP_TOO_MANY_FILES, MOST_FILES);
        }
        entries(bytes(file, start, (int) size), count);
    }

    /** Returns the position of the end record, after which only a comment may follow. */
    private long end() throws IOException {
        long size = file.size();
        int length = (int) Math.min(size, END_SIZE + 0xFFFF);
        ByteBuffer tail = bytes(file, size - length, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return size - length + at;
            }
        }
        throw damaged("no table of contents");
    }

    private void entries(ByteBuffer table, long count) throws IOException {
        for (long i = 0; i < count; i++) {
            int at = table.position();
            if (table.remaining() < ENTRY_SIZE || table.getInt(at) != ENTRY) {
                throw damaged("table of contents");
            }
            int nameLength = table.getShort(at + 28) & 0xFFFF;
            int extraLength = table.getShort(at + 30) & 0xFFFF;
            int length = ENTRY_SIZE + nameLength + extraLength + (table.getShort(at + 32) & 0xFFFF);
            if (table.remaining() < length) {
                throw damaged("table of contents");
            }
            String name = name(table, at + ENTRY_SIZE, nameLength);
            ByteBuffer extra =
                    table.slice(at + ENTRY_SIZE + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
            entry(name, table.slice(at, ENTRY_SIZE).order(ByteOrder.LITTLE_ENDIAN), extra);
            table.position(at + length);
        }
    }

    private void entry(String name, ByteBuffer head, ByteBuffer extra) throws IOException {
        ZipPathCheck.check(name, head.getInt(38) >>> 16);
        if ((head.getShort(8) & 1) != 0) {
            throw new ExportRefusedException(ProblemCode.ZIP_ENCRYPTED);
        }
        if (name.endsWith("/")) {
            return;
        }
        boolean[] unknown = {
            (head.getInt(24) & UNKNOWN) == UNKNOWN,
            (head.getInt(20) & UNKNOWN) == UNKNOWN,
            (head.getInt(42) & UNKNOWN) == UNKNOWN
        };
        long[] large = large(extra, unknown);
        long size = unknown[1] ? large[1] : head.getInt(20) & UNKNOWN;
        long offset = unknown[2] ? large[2] : head.getInt(42) & UNKNOWN;
        packed += size;
        if (size < 0 || offset < 0 || packed > file.size() || offset + size > file.size()) {
            throw damaged("sizes");
        }
        if (members.putIfAbsent(name, new ZipMember(name, head.getShort(10), size, offset)) != null) {
            throw new ExportRefusedException(ProblemCode.ZIP_PATH_TWICE, name);
        }
    }

    /** Returns size, packed size and offset where they exceed their fields, in the order of the standard. */
    private static long[] large(ByteBuffer extra, boolean[] unknown) {
        long[] values = new long[unknown.length];
        while (extra.remaining() >= 4) {
            int kind = extra.getShort();
            int length = Math.min(extra.getShort() & 0xFFFF, extra.remaining());
            int end = extra.position() + length;
            for (int i = 0; kind == 1 && i < unknown.length; i++) {
                if (unknown[i] && extra.position() + 8 <= end) {
                    values[i] = extra.getLong();
                }
            }
            extra.position(end);
        }
        return values;
    }

    private static String name(ByteBuffer table, int at, int length) {
        ByteBuffer bytes = table.slice(at, length);
        String name;
        try {
            name = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            name = StandardCharsets.ISO_8859_1.decode(bytes.rewind()).toString();
        }
        return name.replace('\\', '/');
    }
}
