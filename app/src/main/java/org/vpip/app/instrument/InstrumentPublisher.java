package org.vpip.app.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.publication.PublicationCheck;
import org.vpip.instruments.publication.PublishedVersions;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.xlsform.instrument.InstrumentReader;

/** The check and the publication of instruments in their folder. */
public final class InstrumentPublisher {
    private InstrumentPublisher() {}

    /**
     * Reads an instrument and reports its problems.
     *
     * @param path workbook or folder of sheets
     * @param publishable whether the check includes the requirements of publication
     */
    public static Instrument check(Path path, boolean publishable, Problems problems) {
        InstrumentId id = new InstrumentId(
                SheetReader.nameWithoutEnding(path.toAbsolutePath().normalize()));
        Instrument instrument = InstrumentReader.read(id, path, path.toString(), problems);
        if (publishable) {
            PublicationCheck.check(instrument, path.toString(), problems);
        }
        if (Files.isDirectory(path)) {
            PublishedVersions.check(path, instrument.version(), path.toString(), problems);
        }
        return instrument;
    }

    /** Records the version of a folder of sheets as published, unless the check finds problems. */
    public static void publish(Path folder, Clock clock, Problems problems) throws IOException {
        if (!Files.isRegularFile(folder.resolve("survey.csv"))) {
            problems.add(ProblemCode.PUBLISH_NOT_A_FOLDER, ProblemLocation.file(folder.toString()));
            return;
        }
        Instrument instrument = check(folder, true, problems);
        if (!problems.hasErrors()) {
            PublishedVersions.add(folder, instrument.version(), LocalDate.now(clock));
        }
    }
}
