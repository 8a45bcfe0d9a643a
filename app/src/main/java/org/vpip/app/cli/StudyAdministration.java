package org.vpip.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vpip.app.letter.LetterWriter;
import org.vpip.app.participant.ParticipantName;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.OwnerOnlyFiles;
import org.vpip.app.security.ShortCode;
import org.vpip.app.storage.IdentityRegister;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.StudyInstallation;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.tabular.SheetWriter;

/** The work of the owner on a served study: sheets, links, letters and names. */
@Component
class StudyAdministration implements SmartInitializingSingleton {
    /** The property with the folder of the study that the server installs before it opens its port. */
    static final String FOLDER = "vpip.study";

    private static final String NOT_INVITED = "not-invited.csv";
    private static final String PEOPLE = "people.csv";
    private static final List<String> COLUMNS = List.of("participant", "wave", "instrument", "reason");
    private static final List<String> LINK_COLUMNS =
            List.of("participant", "wave", "instrument", "link", "code", "language");

    private final String folder;
    private final StudyInstallation installation;
    private final Withdrawals withdrawals;
    private final IdentityRegister identities;
    private final InvitationIssuer links;
    private final LetterWriter letters;

    StudyAdministration(
            StudyInstallation installation,
            Withdrawals withdrawals,
            IdentityRegister identities,
            InvitationIssuer links,
            LetterWriter letters,
            @Value("${" + FOLDER + ":}") String folder) {
        this.folder = folder;
        this.installation = installation;
        this.withdrawals = withdrawals;
        this.identities = identities;
        this.links = links;
        this.letters = letters;
    }

    /** Stores the files of the study while no page can be asked for. */
    @Override
    public void afterSingletonsInstantiated() {
        if (folder.isEmpty()) {
            return;
        }
        try {
            installation.install(Path.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<AccessToken> invite() {
        return List.copyOf(links.invite().keySet());
    }

    /**
     * Writes new links to a file, as letters with codes, or both. The folder of letters also receives the slides of public
     * pages. A list next to the file says whose each link is. The people who must not be written to are listed next to each,
     * where there are any.
     */
    void handOut(@Nullable Path list, @Nullable Path folder, String address) throws IOException {
        Map<AccessToken, PersonalInvitation> invited = links.invite();
        if (list != null) {
            Files.write(list, invited.keySet().stream().map(AccessToken::value).toList());
        }
        Map<AccessToken, ShortCode> codes = Map.of();
        if (folder != null) {
            codes = letters.write(folder, address, invited);
            letters.writePublic(folder, address);
            listRefusals(folder.resolve(NOT_INVITED));
        }
        if (list != null) {
            listRefusals(list.resolveSibling(list.getFileName() + "." + NOT_INVITED));
            listLinks(list.resolveSibling(list.getFileName() + "." + PEOPLE), address, invited, codes);
        }
    }

    /** Writes whose each link and code is, for the owner alone, person by person. */
    private static void listLinks(
            Path file, String address, Map<AccessToken, PersonalInvitation> invited, Map<AccessToken, ShortCode> codes)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        invited.forEach((token, invitation) -> {
            ShortCode code = codes.get(token);
            rows.add(List.of(
                    invitation.participant().value(),
                    invitation.wave().value(),
                    invitation.instrument().value(),
                    address + "/s/" + token.value(),
                    code == null ? "" : code.formatted(),
                    invitation.language().code()));
        });
        rows.sort(Comparator.comparing(row -> row.get(0)));
        OwnerOnlyFiles.write(file, SheetWriter.text(LINK_COLUMNS, rows));
    }

    private void listRefusals(Path file) throws IOException {
        List<List<String>> rows = links.refusals().stream()
                .map(refusal -> List.of(
                        refusal.invitation().participant().value(),
                        refusal.invitation().wave().value(),
                        refusal.invitation().instrument().value(),
                        refusal.reason().code()))
                .toList();
        if (rows.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            OwnerOnlyFiles.write(file, SheetWriter.text(COLUMNS, rows));
        }
    }

    /** Stores the names behind pseudonyms, except of people who were erased; without names, the earlier ones stay. */
    void name(Map<ParticipantId, ParticipantName> names) {
        Map<ParticipantId, ParticipantName> kept = new HashMap<>(names);
        kept.keySet().removeAll(withdrawals.erasureDates().keySet());
        if (!kept.isEmpty()) {
            identities.replaceAll(kept);
        }
    }
}
