package org.vpip.app.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.vpip.app.security.OwnerOnlyFiles;
import org.vpip.app.storage.contact.ContactRequests.ContactRequest;
import org.vpip.instruments.tabular.SheetWriter;

/** The file of addresses of people who asked to join, in alphabetical order, which only its owner can read. */
final class ContactFile {
    private ContactFile() {}

    /** Writes the file and returns when it is on the disk. */
    static void write(Path file, List<ContactRequest> requests) throws IOException {
        OwnerOnlyFiles.write(file, "");
        SheetWriter.write(
                file,
                List.of("contact", "language"),
                requests.stream()
                        .map(request ->
                                List.of(request.address(), request.language().code()))
                        .toList());
        OwnerOnlyFiles.restrict(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
