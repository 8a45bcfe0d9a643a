package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.vpip.app.release.ReleaseLedger;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.FileContent;
import org.vpip.app.storage.InstrumentVersions;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.storage.Withdrawals;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.privacy.ConsentScopeText;

/** The installation of a study in the database, where it replaces the one served before. */
@Component
public class StudyInstallation {
    private final StudyFiles files;
    private final StudyReplacement replacement;
    private final ConsentRegister consents;
    private final InstrumentVersions versions;
    private final Withdrawals withdrawals;
    private final ServedStudy served;
    private final Clock clock;

    StudyInstallation(
            StudyFiles files,
            StudyReplacement replacement,
            ConsentRegister consents,
            InstrumentVersions versions,
            Withdrawals withdrawals,
            ServedStudy served,
            Clock clock) {
        this.files = files;
        this.replacement = replacement;
        this.consents = consents;
        this.versions = versions;
        this.withdrawals = withdrawals;
        this.served = served;
        this.clock = clock;
    }

    /**
     * Stores the files of the study without erased people, with the questionnaires and consent texts of earlier ones. Erased
     * people also leave the table of people of the ledger in the folder.
     *
     * @throws RejectedStudyException when stored answers or decisions of participants forbid the replacement
     */
    public void install(Path folder) throws IOException {
        Map<String, FileContent> read = StudyImport.read(folder);
        requireReplaceable(folder, read);
        Map<String, FileContent> before = files.all();
        Map<String, FileContent> installed = new TreeMap<>(read);
        keepEarlier(before, installed);
        Map<String, FileContent> known = before.containsKey(ConsentTextRegister.PLACE) ? before : installed;
        installed.put(
                ConsentTextRegister.PLACE,
                ConsentTextRegister.of(known)
                        .with(texts(served.study()), served.today(clock))
                        .content());
        replacement.recodeUnsent(installed);
        StudyFolderErasure erasure = new StudyFolderErasure(installed);
        for (ParticipantId person : withdrawals.erasureDates().keySet()) {
            erasure.erase(person);
            ReleaseLedger.erase(folder, person);
        }
        files.replaceAll(erasure.files());
        Map<InstrumentId, InstrumentFiles> newer = InstrumentFiles.of(installed);
        for (Instrument instrument : served.study().instruments()) {
            versions.record(
                    instrument.id(),
                    instrument.version(),
                    Objects.requireNonNull(newer.get(instrument.id())).hash());
        }
    }

    private void requireReplaceable(Path folder, Map<String, FileContent> replacing) throws IOException {
        Problems problems = new Problems();
        StudyImport.check(folder, problems);
        Study study = served.study();
        replacement.check(replacing, study.instruments(), problems);
        ConsentTextRegister.of(files.all()).reportChanged(texts(study), consents.all(), problems);
        if (!problems.list().isEmpty()) {
            throw new RejectedStudyException(problems.list());
        }
    }

    private static List<ConsentScopeText> texts(Study study) {
        return study.settings().notice().tiers();
    }

    /** Keeps the earlier versions of questionnaires in the folder {@code earlier}. */
    private void keepEarlier(Map<String, FileContent> before, Map<String, FileContent> installed) {
        before.forEach((path, content) -> {
            if (path.startsWith("earlier/")) {
                installed.putIfAbsent(path, content);
            }
        });
        Map<?, InstrumentFiles> newer = InstrumentFiles.of(installed);
        for (InstrumentFiles older : InstrumentFiles.of(before).values()) {
            InstrumentFiles now = newer.get(older.id());
            if (now == null || !now.hash().equals(older.hash())) {
                String version = versions.find(older.id(), older.hash()).orElse("0");
                older.files()
                        .forEach((name, content) -> installed.put(
                                "earlier/instruments/" + older.id() + "/" + version + "/" + name, content));
            }
        }
    }
}
