package org.vpip.analysis.computation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.format.SheetReader;
import org.vpip.instruments.problem.Problems;

/**
 * A folder of tables and what is asked of them.
 *
 * @param arguments name to number, text or list of texts; {@code statistic} says what to compute
 */
public record Case(Path folder, Map<String, Object> arguments) {

    /** @throws IllegalArgumentException when it is not there or cannot be read */
    CaseTable table(String file) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException("no " + file + " in " + folder.getFileName());
        }
        Problems problems = new Problems();
        List<Sheet> sheets = SheetReader.read(path, file, problems);
        if (!problems.isEmpty() || sheets.isEmpty()) {
            throw new IllegalArgumentException(file + " in " + folder.getFileName() + " cannot be read");
        }
        return new CaseTable(sheets.get(0));
    }

    boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    Optional<String> text(String argument) {
        return Optional.ofNullable(arguments.get(argument)).map(Object::toString);
    }

    /** @throws IllegalArgumentException when it is not given or no number */
    double number(String argument) {
        if (arguments.get(argument) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("argument " + argument + " must be a number");
    }

    /** False where it is not given. */
    boolean flag(String argument) {
        return text(argument).filter("true"::equals).isPresent();
    }

    boolean nist() {
        return text("layout").filter("nist"::equals).isPresent();
    }
}
