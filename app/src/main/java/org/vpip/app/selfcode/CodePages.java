package org.vpip.app.selfcode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vpip.app.security.ServerKey.HashPurpose;
import org.vpip.app.storage.VerifiedServerKey;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.study.LinkingMethod;

/** The public pages of a study that is linked by codes; none for any other. */
@Component
public class CodePages {
    private final ServedStudy study;
    private final VerifiedServerKey hashes;

    CodePages(ServedStudy study, VerifiedServerKey hashes) {
        this.study = study;
        this.hashes = hashes;
    }

    public List<CodePage> all() {
        if (study.study().settings().linking() != LinkingMethod.CODE) {
            return List.of();
        }
        return study.study().waves().stream().flatMap(this::of).toList();
    }

    private Stream<CodePage> of(Wave wave) {
        return study.study().communities().stream()
                .map(community -> community.id())
                .filter(wave::includes)
                .flatMap(community -> of(wave, community));
    }

    private Stream<CodePage> of(Wave wave, CommunityId community) {
        return study.study().instruments().stream()
                .filter(instrument -> wave.instruments().contains(instrument.id()))
                .filter(instrument -> instrument.description().isLinked() && !asksForPeople(instrument))
                .map(instrument -> new CodePage(
                        hashes.key()
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

    /** Who is tied to whom can only be told of people who keep one pseudonym. */
    private static boolean asksForPeople(Instrument instrument) {
        return instrument.items().stream()
                .anyMatch(item -> item.choices() != null && item.choices().isOpen());
    }

    Optional<CodePage> find(String address) {
        return all().stream().filter(page -> page.address().equals(address)).findFirst();
    }
}
