package org.vpip.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.vpip.app.cli.console.FileInspection;
import org.vpip.app.engagement.AttendanceJson;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "attendance",
        mixinStandardHelpOptions = true,
        description = "Two devices at once count once; the waiting room is no attendance.")
final class AttendanceCommand extends FileInspection {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files to read, each for itself")
    private List<Path> files = List.of();

    private AttendanceCommand() {}

    @Override
    protected int run(Language language) {
        return print(files, language, AttendanceJson::of);
    }
}
