package org.vpip.instruments.engagement.slack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** An export in Slack's archive. */
final class SlackExportArchive implements SlackExportFiles {
    private static final int HEAD = 0x04034b50;
    private static final int HEAD_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final Map<String, ZipMember> members;

    SlackExportArchive(Path path) throws IOException {
        file = FileChannel.open(path);
        try {
            members = ZipDirectory.of(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(members.keySet());
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipMember member = Objects.requireNonNull(members.get(name), name);
        var head = ZipDirectory.bytes(file, member.offset(), HEAD_SIZE);
        if (head.getInt(0) != HEAD) {
            throw ZipDirectory.damaged(name);
        }
        long start = member.offset() + HEAD_SIZE + (head.getShort(26) & 0xFFFF) + (head.getShort(28) & 0xFFFF);
        if (start + member.packed() > file.size()) {
            throw ZipDirectory.damaged(name);
        }
        InputStream packed = new FileSliceStream(file, start, member.packed());
        return switch (member.method()) {
            case STORED -> packed;
            case DEFLATED -> new SizeLimitedStream(inflated(packed), member);
            default -> throw ZipDirectory.damaged(name);
        };
    }

    private static InputStream inflated(InputStream packed) {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, BUFFER) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
