package org.vpip.app.cli.console;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.vpip.instruments.wording.Language;

/** A command that prints what it reads from files as one JSON object, by path. */
public abstract class FileInspection extends LocalizedCommand {
    /** @param read the content of one file in a language; {@code accepted} is false where the file is refused */
    protected final int print(
            List<Path> files, Language language, BiFunction<Path, Language, Map<String, Object>> read) {
        Map<String, Map<String, Object>> contents = new LinkedHashMap<>();
        files.forEach(file -> contents.put(file.toString(), read.apply(file, language)));
        JsonPrinter.print(contents, out());
        boolean refused = contents.values().stream().anyMatch(content -> Boolean.FALSE.equals(content.get("accepted")));
        return refused ? PROBLEMS : 0;
    }
}
