package org.vpip.app.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk for files of H2 that is full as long as a test says so: addresses begin with {@code jdbc:h2:full:}. */
public final class FullDisk extends FilePathWrapper {
    private static volatile boolean isFull;

    public static void register() {
        FilePath.register(new FullDisk());
    }

    public static void fill(boolean full) {
        isFull = full;
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new FullableFile(super.open(mode));
    }

    private static final class FullableFile extends FileBase {
        private final FileChannel file;

        FullableFile(FileChannel file) {
            this.file = file;
        }

        private static void requireSpace() throws IOException {
            if (isFull) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            requireSpace();
            return file.write(bytes);
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            requireSpace();
            return file.write(bytes, position);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
