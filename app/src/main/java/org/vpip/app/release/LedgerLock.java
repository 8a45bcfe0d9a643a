package org.vpip.app.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.vpip.app.security.OwnerOnlyFiles;

/**
 * The right to change the ledger of a study folder, which one process has at a time. It ends with the process, even after a
 * kill; the hidden file that bears it stays.
 */
public final class LedgerLock implements Closeable {
    private static final String NAME = ".releases.lock";
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final AsynchronousFileChannel channel;

    private LedgerLock(Path folder, AsynchronousFileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Returns the study folder that this lock is for. */
    Path folder() {
        return folder;
    }

    /** Returns the lock of a study; empty while another process, or another thread of this one, has it. */
    public static Optional<LedgerLock> attempt(Path study) throws IOException {
        return granted(study, AsynchronousFileChannel::tryLock);
    }

    /**
     * Waits for the lock of a study.
     *
     * @throws FileSystemException where another process has it for more than a minute, or another thread of this one has it
     */
    static LedgerLock await(Path study) throws IOException {
        return granted(study, LedgerLock::patient)
                .orElseThrow(() -> new FileSystemException(
                        file(study).toString(), null, "is in use by a release; try again later"));
    }

    /** A way to ask for the lock of a file; the result is null where it is not granted. */
    @FunctionalInterface
    private interface LockRequest {
        @Nullable
        FileLock of(AsynchronousFileChannel channel) throws IOException;
    }

    private static Optional<LedgerLock> granted(Path study, LockRequest request) throws IOException {
        Path file = file(study);
        if (!Files.exists(file)) {
            Files.write(file, new byte[0], StandardOpenOption.CREATE);
            OwnerOnlyFiles.restrict(file);
        }
        AsynchronousFileChannel channel = AsynchronousFileChannel.open(file, StandardOpenOption.WRITE);
        try {
            if (request.of(channel) != null) {
                return Optional.of(new LedgerLock(ReleaseLedger.folder(study), channel));
            }
        } catch (OverlappingFileLockException e) {
            // another thread has it
        }
        channel.close();
        return Optional.empty();
    }

    private static Path file(Path study) {
        return ReleaseLedger.folder(study).resolve(NAME);
    }

    private static @Nullable FileLock patient(AsynchronousFileChannel channel) throws IOException {
        try {
            return channel.lock().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
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
