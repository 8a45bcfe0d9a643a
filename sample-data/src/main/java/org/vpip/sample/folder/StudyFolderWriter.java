package org.vpip.sample.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.vpip.sample.community.CommunityMeeting;
import org.vpip.sample.community.SimulatedCommunity;

/** Writer of a study folder: set-up, questionnaire, plan and data. */
public final class StudyFolderWriter {
    private StudyFolderWriter() {}

    /** Writes the folder. Files of the same names are replaced; the names are the same for every community. */
    public static void write(SimulatedCommunity community, Path folder) throws IOException {
        TemplateSheets.copyTo(folder);
        Path data = folder.resolve("data");
        new DataSheetWriter(community).writeTo(data);
        for (CommunityMeeting meeting : community.meetings()) {
            if (meeting.heldMeeting().isPresent()) {
                Path report = data.resolve("attendance").resolve(meeting.id() + ".csv");
                ZoomReportWriter.write(report, meeting.heldMeeting().get());
            }
        }
        new SlackExportWriter(community.members().toList(), community.messages())
                .write(data.resolve("slack").resolve("confluence.zip"));
    }
}
