package org.vpip.app.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.vpip.app.security.OwnerOnlyFiles;

/**
 * The right to change the ledger of a study folder, which one process has at a time. It ends with the process, even after a
 * kill; the hidden file that bears it stays.
 */
public final class LedgerLock implements Closeable {
    private static final String NAME = ".releases.lock";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path folder;
    private final FileChannel channel;

    private LedgerLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Returns the study folder that this lock is for. */
    Path folder() {
        return folder;
    }

    /** Returns the lock of a study; empty while another process, or another thread of this one, has it. */
    public static Optional<LedgerLock> attempt(Path study) throws IOException {
        Path folder = ReleaseLedger.folder(study);
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            Files.write(file, new byte[0], StandardOpenOption.CREATE);
            OwnerOnlyFiles.restrict(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        if (isGranted(channel)) {
            return Optional.of(new LedgerLock(folder, channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isGranted(FileChannel channel) throws IOException {
        try {
            FileLock granted = channel.tryLock();
            return granted != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Waits for the lock of a study.
     *
     * @throws FileSystemException where another process has it for more than a minute
     */
    static LedgerLock await(Path study) throws IOException {
        for (long left = PATIENCE.dividedBy(PAUSE); left > 0; left--) {
            Optional<LedgerLock> lock = attempt(study);
            if (lock.isPresent()) {
                return lock.get();
            }
            pause();
        }
        throw new FileSystemException(
                ReleaseLedger.folder(study).resolve(NAME).toString(), null, "is in use by a release; try again later");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
