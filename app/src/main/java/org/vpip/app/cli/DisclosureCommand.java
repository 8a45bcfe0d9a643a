package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vpip.app.cli.console.ExposureList;
import org.vpip.app.cli.console.LocalizedCommand;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReleaseAudit;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "disclosure", mixinStandardHelpOptions = true)
final class DisclosureCommand extends LocalizedCommand {
    private static final int LISTED = 10;

    @Parameters(index = "0", paramLabel = "STUDY", description = "study folder, or its study.xlsx")
    private Path study = Path.of(".");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "OUT",
            description = "folders that analyse wrote; several are audited together")
    private List<Path> folders = List.of();

    @Option(names = "--all", description = "lists every exposure with its facts, not only the narrowest")
    private boolean all;

    private DisclosureCommand() {}

    @Override
    protected int run(Language language) throws IOException {
        LoadedStudy loaded = LoadedStudy.read(study);
        if (!loaded.isUsable()) {
            return refuse(loaded.problems(), language);
        }
        List<Path> foreign = ReleaseAudit.foreign(loaded.study(), folders);
        if (!foreign.isEmpty()) {
            foreign.forEach(folder -> err().println(Vpip.MESSAGES.in(language, "disclosure.foreign", folder)));
            return PROBLEMS;
        }
        ReleaseAudit audit = ReleaseAudit.read(loaded, folders);
        int most = all ? Integer.MAX_VALUE : LISTED;
        ExposureList list = new ExposureList(audit, language, out());
        int found = list.print(audit.exposures(most), most);
        list.printUnmodelled();
        return found == 0 ? 0 : PROBLEMS;
    }
}
