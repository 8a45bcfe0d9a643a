package org.vpip.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.vpip.app.cli.console.FileInspection;
import org.vpip.app.instrument.InstrumentInspector;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand extends FileInspection {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "workbooks, folders of sheets, dictionaries (.csv)")
    private List<Path> files = List.of();

    private InspectCommand() {}

    @Override
    protected int run(Language language) {
        return print(files, language, InstrumentInspector::inspect);
    }
}
