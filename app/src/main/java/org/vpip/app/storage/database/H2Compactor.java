package org.vpip.app.storage.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;
import org.vpip.app.security.OwnerOnlyFiles;

/**
 * The compaction of an H2 file. H2 itself would write the new file with the permissions of the process. This class therefore
 * closes the database, compacts a copy in a folder of the owner, and puts it in the place of the file in one step.
 */
final class H2Compactor implements FileCompactor {
    private static final String FILE = ".mv.db";
    private static final String TRACE = ".trace.db";
    private static final String COPY = "copy";
    private static final int ATTEMPTS = 3;

    private final DataSource source;
    private final ConnectionPool pool;
    private final Durability durability;
    private final String settings;

    /** @param url address of the database */
    H2Compactor(DataSource source, ConnectionPool pool, Durability durability, String url) {
        this.source = source;
        this.pool = pool;
        this.durability = durability;
        int first = url.indexOf(';');
        this.settings = first < 0 ? "" : url.substring(first);
    }

    @Override
    public void compact() throws IOException, SQLException {
        Optional<Path> base = base();
        if (base.isPresent()) {
            Lock lock = durability.exclusiveLock();
            lock.lock();
            try {
                compact(base.get(), 1);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Begins again when a connection that was on its way has opened the file. */
    private void compact(Path base, int attempt) throws IOException, SQLException {
        try {
            pool.runAlone(last -> {
                execute(last, "shutdown");
                replace(base);
            });
        } catch (SQLTransientException e) {
            if (attempt == ATTEMPTS) {
                throw e;
            }
            compact(base, attempt + 1);
        }
    }

    /** Returns the path of the database without its ending; empty for one in memory. */
    private Optional<Path> base() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet path = statement.executeQuery("call database_path()")) {
            return path.next() ? Optional.ofNullable(path.getString(1)).map(Path::of) : Optional.empty();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Replaces the closed file while its lock keeps everybody else out. */
    private void replace(Path base) throws IOException, SQLException {
        Path file = ending(base, FILE);
        try (FileChannel original = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = lock(original);
            Path folder = folder(base);
            OwnerOnlyFiles.prepareFolder(folder);
            Path copy = folder.resolve(COPY + FILE);
            copy(original, copy);
            compactCopy(folder);
            OwnerOnlyFiles.restrict(copy);
            force(copy, StandardOpenOption.WRITE);
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder.resolveSibling("."), StandardOpenOption.READ);
            Files.deleteIfExists(ending(base, TRACE));
            lock.release();
        } finally {
            deleteRemains(base);
        }
    }

    private static FileLock lock(FileChannel file) throws IOException, SQLException {
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw new SQLTransientException("the file is open again", e);
        }
        throw new SQLTransientException("another program has the file open");
    }

    private static void copy(FileChannel original, Path copy) throws IOException {
        OwnerOnlyFiles.prepare(copy);
        try (FileChannel target = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            long size = original.size();
            for (long done = 0; done < size; ) {
                done += original.transferTo(done, size - done, target);
            }
        }
    }

    private void compactCopy(Path folder) throws SQLException {
        String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve(COPY) + settings;
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(connection, "shutdown compact");
        }
    }

    /** Waits until a file or the entries of a folder are on the disk. */
    private static void force(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }

    @Override
    public void deleteRemains() {
        try {
            Optional<Path> base = base();
            if (base.isPresent()) {
                deleteRemains(base.get());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    private static void deleteRemains(Path base) {
        try {
            FileSystemUtils.deleteRecursively(folder(base));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path base) {
        return ending(base, ".compaction");
    }

    private static Path ending(Path base, String ending) {
        return Path.of(base + ending);
    }
}
