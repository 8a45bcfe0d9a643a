package org.vpip.app.cli.console;

import java.io.PrintWriter;
import java.util.List;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.wording.Language;

/** Prints problems, one a line, the same for every command. */
public final class ProblemPrinter {
    private ProblemPrinter() {}

    public static void print(List<Problem> problems, String prefix, Language language, PrintWriter err) {
        for (Problem problem : problems) {
            err.println(prefix + problem.in(language));
        }
    }
}
