package org.vpip.app.study;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vpip.app.storage.FileContent;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.storage.Withdrawals;
import org.vpip.instruments.response.ParticipantId;

/** The removal of erased people from the memory of a running server, whichever program erased them. */
@ConditionalOnWebApplication
@Component
class ErasedMembers {
    private final StudyFiles files;
    private final Withdrawals withdrawals;
    private final ServedStudy served;
    private Set<ParticipantId> removed = Set.of();

    ErasedMembers(StudyFiles files, Withdrawals withdrawals, ServedStudy served) {
        this.files = files;
        this.withdrawals = withdrawals;
        this.served = served;
    }

    /** Reads the study again from the database, once a minute at most, if anyone has been erased since. */
    @Scheduled(fixedDelayString = "${vpip.forget-erased-every:PT1M}")
    synchronized void remove() throws IOException {
        Set<ParticipantId> erased = Set.copyOf(withdrawals.erasureDates().keySet());
        Map<String, FileContent> remaining = erased.equals(removed) ? Map.of() : files.all();
        if (!remaining.isEmpty()) {
            served.replace(StudyImport.parse(remaining));
            removed = erased;
        }
    }
}
