package org.vpip.analysis.computation.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;

/**
 * Folder of tables, with the arguments of a computation.
 *
 * @param arguments name to number, text or list of texts; {@code statistic} names the computation
 */
public record ComputationInput(Path folder, Map<String, Object> arguments) {

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException when it is missing or cannot be read
     */
    public InputTable table(String file) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException("no " + file + " in " + folder.getFileName());
        }
        Problems problems = new Problems();
        List<Sheet> sheets = SheetReader.read(path, file, problems);
        if (!problems.isEmpty() || sheets.isEmpty()) {
            throw new IllegalArgumentException(file + " in " + folder.getFileName() + " cannot be read");
        }
        return new InputTable(sheets.get(0));
    }

    public boolean hasTable(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    public Optional<String> text(String argument) {
        return Optional.ofNullable(arguments.get(argument)).map(Object::toString);
    }

    /**
     * Returns a numeric argument.
     *
     * @throws IllegalArgumentException when it is missing or not a number
     */
    public double number(String argument) {
        if (arguments.get(argument) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("argument " + argument + " must be a number");
    }

    /** Returns whether an argument is true; false where it is missing. */
    public boolean isSet(String argument) {
        return text(argument).filter("true"::equals).isPresent();
    }

    public boolean isNistCase() {
        return text("layout").filter("nist"::equals).isPresent();
    }
}
