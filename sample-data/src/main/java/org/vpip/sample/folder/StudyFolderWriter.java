package org.vpip.sample.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.vpip.sample.community.CommunityDraw;
import org.vpip.sample.community.Meeting;

/** Writes a whole study folder: set-up, questionnaire, plan and data. */
public final class StudyFolderWriter {
    private StudyFolderWriter() {}

    /** Files of the same names are replaced; the names are the same for every community. */
    public static void write(CommunityDraw community, Path folder) throws IOException {
        FixedSheets.copyTo(folder);
        Path data = folder.resolve("data");
        new DataSheets(community).writeTo(data);
        for (Meeting meeting : community.meetings()) {
            if (meeting.held().isPresent()) {
                Path report = data.resolve("attendance").resolve(meeting.id() + ".csv");
                AttendanceReport.write(report, meeting.held().get());
            }
        }
        new SlackExport(community.members().toList(), community.messages())
                .write(data.resolve("slack").resolve("confluence.zip"));
    }
}
