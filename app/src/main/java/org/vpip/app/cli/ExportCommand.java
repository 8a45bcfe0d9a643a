package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.vpip.app.cli.console.LocalizedCommand;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.security.OwnerOnlyFiles;
import org.vpip.app.storage.ExportLog;
import org.vpip.app.storage.contact.ContactRequests;
import org.vpip.app.study.SharedCopy;
import org.vpip.app.study.StudyExport;
import org.vpip.app.study.StudyImport;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand extends LocalizedCommand {
    @Parameters(
            paramLabel = "STUDY_OR_DB",
            description = "a study folder, or the address of a database as given to serve; the server must be stopped "
                    + "where it is a file")
    private String source = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "an empty or new folder")
    private Path out = Path.of("");

    @Option(
            names = "--share",
            description = "a copy for other teams: without people who refuse sharing, without open answers of people "
                    + "who refuse quotations, and without the files that hold names")
    private boolean share;

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path key;

    @Option(
            names = "--contacts",
            paramLabel = "FILE",
            description =
                    "writes the addresses of people who asked to join to a new file outside DIR, and deletes them from "
                            + "the database")
    private @Nullable Path contacts;

    private ExportCommand() {}

    /** Prints the exports that must not be used any more; every export names them again, as copies may survive. */
    private void reportStale(List<ExportLog.LoggedExport> stale, Language language) {
        for (ExportLog.LoggedExport made : stale) {
            err().println(Vpip.MESSAGES.in(
                    language, "export.stale", made.id(), made.madeAt().toLocalDate(), made.staleSince()));
        }
    }

    @Override
    protected int run(Language language) throws IOException {
        boolean isStudy = !source.startsWith("jdbc:") && Files.exists(Path.of(source));
        if (!isStudy) {
            StudyServer.requireDatabaseAddress("STUDY_OR_DB", source);
        }
        if (isFilledFolder(out)) {
            throw new UsageException("--out must be an empty or new folder: " + out);
        }
        requireContactsFile(isStudy);
        OwnerOnlyFiles.prepareFolder(out);
        if (isStudy) {
            Problems problems = new Problems();
            StudyImport.check(Path.of(source), problems);
            LoadedStudy.read(Path.of(source)).problems().forEach(problems::add);
            if (problems.hasErrors()) {
                return refuse(problems.list(), language);
            }
            write(Path.of(source), language);
        } else if (share) {
            shareDatabase(language);
        } else {
            exportDatabase(out, language);
        }
        out().println(out);
        return 0;
    }

    private void requireContactsFile(boolean isStudy) {
        if (contacts == null) {
            return;
        }
        if (isStudy || share) {
            throw new UsageException("--contacts needs the address of a database, without --share");
        }
        if (Files.exists(contacts)
                || contacts.toAbsolutePath()
                        .normalize()
                        .startsWith(out.toAbsolutePath().normalize())) {
            throw new UsageException("--contacts must be a new file outside " + out + ": " + contacts);
        }
    }

    /** Writes the file of addresses, and deletes them from the database once it is on the disk. */
    private void writeContacts(ContactRequests requests, Path file, Language language) throws IOException {
        List<ContactRequests.ContactRequest> all = requests.all();
        ContactFile.write(file, all);
        requests.delete(all);
        err().println(Vpip.MESSAGES.in(language, "export.contacts", all.size(), file));
    }

    /** Writes the files of a study folder, or the shared copy with the numbers of what it leaves out. */
    private void write(Path study, Language language) throws IOException {
        if (!share) {
            StudyExport.write(StudyImport.read(study), out);
            return;
        }
        SharedCopy.SharedContent shared = SharedCopy.of(study);
        StudyExport.write(shared.files(), out);
        err().println(Vpip.MESSAGES.in(
                language, "export.shared", shared.people(), shared.answers(), shared.namedFiles()));
    }

    /** Exports the database to a temporary folder of the owner, from which the shared copy is made. */
    private void shareDatabase(Language language) throws IOException {
        Path complete = Files.createTempDirectory("vpip-export");
        try {
            exportDatabase(complete, language);
            write(complete, language);
        } finally {
            FileSystemUtils.deleteRecursively(complete);
        }
    }

    private void exportDatabase(Path folder, Language language) throws IOException {
        try (ConfigurableApplicationContext context = WebServer.startDatabaseOnly(source, Optional.ofNullable(key))) {
            StudyExport export = context.getBean(StudyExport.class);
            export.write(folder);
            if (contacts != null) {
                writeContacts(context.getBean(ContactRequests.class), contacts, language);
            }
            reportStale(export.staleExports(), language);
        }
    }
}
