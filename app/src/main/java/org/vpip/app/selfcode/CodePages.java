package org.vpip.app.selfcode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vpip.app.security.ServerKey.HashPurpose;
import org.vpip.app.storage.encryption.VerifiedServerKey;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.LinkingMethod;

/** The code pages of a study that links responses by codes; none for any other study. */
@Component
public class CodePages {
    private final ServedStudy study;
    private final VerifiedServerKey serverKey;

    CodePages(ServedStudy study, VerifiedServerKey serverKey) {
        this.study = study;
        this.serverKey = serverKey;
    }

    public List<CodePage> all() {
        if (study.study().settings().linking() != LinkingMethod.CODE) {
            return List.of();
        }
        return study.study().waves().stream().flatMap(this::pages).toList();
    }

    private Stream<CodePage> pages(Wave wave) {
        return study.study().communities().stream()
                .map(Community::id)
                .filter(wave::includes)
                .flatMap(community -> pages(wave, community));
    }

    private Stream<CodePage> pages(Wave wave, CommunityId community) {
        return study.study().instruments().stream()
                .filter(instrument -> wave.instruments().contains(instrument.id()))
                .filter(instrument -> instrument.description().isLinked() && !asksForPeople(instrument))
                .map(instrument -> new CodePage(
                        serverKey
                                .key()
                                .address(
                                        HashPurpose.CODE_PAGE,
                                        study.study().settings().id(),
                                        wave.id().value(),
                                        instrument.id().value(),
                                        community.value()),
                        wave,
                        instrument,
                        community));
    }

    /** Returns whether the instrument asks for ties, which need one pseudonym over all waves. */
    private static boolean asksForPeople(Instrument instrument) {
        return instrument.items().stream()
                .anyMatch(item -> item.choices() != null && item.choices().isOpen());
    }

    Optional<CodePage> find(String address) {
        return all().stream().filter(page -> page.address().equals(address)).findFirst();
    }
}
