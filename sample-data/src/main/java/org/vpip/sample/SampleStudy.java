package org.vpip.sample;

import java.io.IOException;
import java.nio.file.Path;
import org.vpip.sample.community.CommunityDraw;
import org.vpip.sample.folder.StudyFolderWriter;

/**
 * The study of an invented community, Confluence: 48 members, three waves, an advice network and a year of meetings. The
 * same seed gives the same bytes; {@link PlantedTruth} is the same for every seed.
 */
public record SampleStudy(CommunityDraw community) {
    /** Of the example that is kept beside this module and shown in the demonstration. */
    public static final long DEFAULT_SEED = 20200914;

    public static SampleStudy withSeed(long seed) {
        return new SampleStudy(CommunityDraw.withSeed(seed));
    }

    /** Writes the study folder and planted-truth.csv in it; files of the same names are replaced. */
    public void write(Path folder) throws IOException {
        StudyFolderWriter.write(community, folder);
        PlantedTruth.known().write(folder.resolve("planted-truth.csv"));
    }
}
