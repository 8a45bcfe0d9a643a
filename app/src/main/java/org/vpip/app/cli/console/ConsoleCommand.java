package org.vpip.app.cli.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.RepeatedProblem;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that prints results to one stream and problems to another. */
public abstract class ConsoleCommand implements Callable<Integer> {
    /** Exit status of a command whose input has problems. */
    public static final int PROBLEMS = 1;

    @Spec
    private CommandSpec spec;

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Prints one line for each problem; a repeated one once, unless every occurrence is requested. */
    protected final void print(List<Problem> problems, String prefix, Language language) {
        List<String> lines = listsAll()
                ? problems.stream().map(problem -> problem.in(language)).toList()
                : RepeatedProblem.of(problems).stream()
                        .map(problem -> problem.in(language))
                        .toList();
        lines.forEach(line -> err().println(prefix + line));
    }

    /** Returns whether every occurrence of a repeated problem is printed. */
    protected boolean listsAll() {
        return false;
    }

    /** Prints the problems and returns the exit status of a command with such input. */
    protected final int refuse(List<Problem> problems, Language language) {
        print(problems, "", language);
        return PROBLEMS;
    }

    /** Returns the languages of the codes, each once. */
    protected static List<Language> languages(List<String> codes) {
        return codes.stream()
                .map(code -> Language.of(code)
                        .orElseThrow(() -> new UsageException("--lang takes en, fr or en,fr; you wrote " + code)))
                .distinct()
                .toList();
    }

    /** Returns whether the path is a folder that holds at least one file. */
    protected static boolean isFilledFolder(Path path) {
        String[] files = path.toFile().list();
        return files != null && files.length > 0;
    }
}
