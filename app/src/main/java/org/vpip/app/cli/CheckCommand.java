package org.vpip.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vpip.app.cli.console.LocalizedCommand;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.instrument.InstrumentPublisher;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.redcap.DataDictionary;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends LocalizedCommand {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "study folders, instrument folders or workbooks, REDCap dictionaries (.csv)")
    private List<Path> paths = List.of();

    @Option(names = "--publishable", description = "of instruments, also what is missing before they can be published")
    private boolean publishable;

    @Option(names = "--all", description = "lists every occurrence of a repeated problem")
    private boolean all;

    private CheckCommand() {}

    @Override
    protected boolean listsAll() {
        return all;
    }

    @Override
    protected int run(Language language) {
        List<Problem> found = new ArrayList<>();
        for (Path path : paths) {
            List<Problem> problems = problems(path, language);
            String prefix = paths.size() > 1 ? path + " · " : "";
            print(problems, prefix, language);
            found.addAll(problems);
        }
        if (found.stream().anyMatch(Problem::isError)) {
            return PROBLEMS;
        }
        out().println(Vpip.MESSAGES.in(language, found.isEmpty() ? "check.none" : "check.remarks"));
        return 0;
    }

    private List<Problem> problems(Path path, Language language) {
        Problems problems = new Problems();
        if (!Files.exists(path)) {
            problems.add(ProblemCode.NO_SUCH_FOLDER, ProblemLocation.file(path.toString()));
            return problems.list();
        }
        if (Files.isRegularFile(path) && !SheetReader.isWorkbook(path)) {
            DataDictionary.read(path, path.toString(), problems);
            return problems.list();
        }
        if (isInstrument(path)) {
            InstrumentPublisher.check(path, publishable, problems);
            return problems.list();
        }
        LoadedStudy loaded = LoadedStudy.read(path);
        loaded.intake().lines(language).forEach(out()::println);
        return loaded.problems();
    }

    /** Returns whether the path has a survey sheet; {@code check} reads anything else as a study. */
    private static boolean isInstrument(Path path) {
        return SheetReader.isWorkbook(path)
                ? SheetReader.read(path, path.toString(), new Problems()).stream()
                        .anyMatch(sheet -> sheet.name().equalsIgnoreCase("survey"))
                : Files.isRegularFile(path.resolve("survey.csv"));
    }
}
