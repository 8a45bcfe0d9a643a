package org.vpip.app.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.vpip.app.security.OwnerOnlyFiles;

/** The replacement of a file of the owner's alone: after a kill at any moment, the file is the old one or the new one. */
final class DurableFile {
    private DurableFile() {}

    /** Replaces the file, and returns once the new content is on the disk. */
    static void replace(Path file, String text) throws IOException {
        Path folder = file.resolveSibling(".");
        Path next = file.resolveSibling("." + file.getFileName() + ".new");
        OwnerOnlyFiles.prepare(next);
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(folder);
    }

    /** Makes the new name durable, on file systems whose folders can be opened. */
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
