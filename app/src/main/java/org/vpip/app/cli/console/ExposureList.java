package org.vpip.app.cli.console;

import java.io.PrintWriter;
import java.util.List;
import org.vpip.app.evaluation.ReleaseAudit;
import org.vpip.app.evaluation.ReleaseAudit.ReaderExposures;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;

/** The printed result of an audit. */
public record ExposureList(ReleaseAudit audit, Language language, PrintWriter out) {
    private static final Messages MESSAGES = Messages.of("org.vpip.app.cli.messages");

    /**
     * Prints for each audience how many protected numbers can be worked out, and the first of them with their facts.
     *
     * @return the number of all
     */
    public int print(List<ReaderExposures> readers, int most) {
        readers.forEach(reader -> print(reader, most));
        return readers.stream().mapToInt(ReaderExposures::count).sum();
    }

    private void print(ReaderExposures reader, int most) {
        String audience =
                MESSAGES.in(language, "disclosure.reader." + reader.reader().id());
        String key = reader.count() == 0 ? "disclosure.safe" : "disclosure.exposed";
        out.println(MESSAGES.in(language, key, audience, reader.count()));
        reader.lines(most, audit.texts(language)).forEach(line -> out.println("  " + line));
        if (reader.count() > most) {
            out.println("  " + MESSAGES.in(language, "disclosure.more", reader.count() - most));
        }
    }

    /** Prints the indicators that tell something of which the audit has no model. */
    public void printUnmodelled() {
        List<String> indicators = audit.unmodelled();
        if (!indicators.isEmpty()) {
            out.println(MESSAGES.in(language, "disclosure.unmodelled", String.join(", ", indicators)));
        }
    }
}
