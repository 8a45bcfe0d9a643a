package org.vpip.app.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportContents;
import org.vpip.app.evaluation.ReportRun;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.Released;

/** The folders of all audiences of a study, written as a person would have them written. */
record AudienceFolders(StudyExcerpt study, ReportContents contents, Path out) {
    static final List<Audience> OUTSIDE = List.of(Audience.LEAD, Audience.FUNDER, Audience.PUBLIC);

    static AudienceFolders write(StudyExcerpt study, Path out) throws IOException {
        ReportRun run = new ReportRun(List.of(Audience.values()), List.of(Language.ENGLISH, Language.FRENCH));
        ReportContents contents = run.contents(LoadedStudy.read(study.folder()), ProgressListener.SILENT);
        run.write(contents, out, ProgressListener.SILENT, files -> {});
        return new AudienceFolders(study, contents, out);
    }

    Map<String, String> insides(Audience audience) throws IOException {
        return FileInsides.of(folder(audience));
    }

    Path folder(Audience audience) {
        return out.resolve(audience.id());
    }

    Released released(Audience audience) {
        return contents.released().stream()
                .filter(released -> released.audience() == audience)
                .findFirst()
                .orElseThrow();
    }

    Set<String> pseudonyms() throws IOException {
        return study.members().stream().collect(Collectors.toSet());
    }
}
