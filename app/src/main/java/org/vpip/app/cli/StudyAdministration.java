package org.vpip.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vpip.app.letter.LetterWriter;
import org.vpip.app.participant.ParticipantName;
import org.vpip.app.security.OwnerOnlyFiles;
import org.vpip.app.storage.IdentityRegister;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.InvitedPerson;
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
    private static final List<String> LINK_COLUMNS = List.of("participant", "due", "link", "code", "language");

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

    List<InvitedPerson> invite() {
        return links.invite();
    }

    /**
     * Writes the links of all who have something open to a file, as letters, or both; a person keeps their link. The folder of
     * letters also receives the slides of public pages. A list next to the file says whose each link is. The people who must
     * not be written to are listed next to each, where there are any.
     */
    void handOut(@Nullable Path list, @Nullable Path folder, String address) throws IOException {
        List<InvitedPerson> invited = links.invite();
        if (folder != null) {
            letters.write(folder, address, invited);
            letters.writePublic(folder, address);
            listRefusals(folder.resolve(NOT_INVITED));
        }
        if (list != null) {
            Files.write(
                    list, invited.stream().map(person -> person.token().value()).toList());
            listRefusals(list.resolveSibling(list.getFileName() + "." + NOT_INVITED));
            listLinks(list.resolveSibling(list.getFileName() + "." + PEOPLE), address, invited);
        }
    }

    /** Writes whose each link and code is, for the owner alone. */
    private static void listLinks(Path file, String address, List<InvitedPerson> invited) throws IOException {
        List<List<String>> rows = invited.stream()
                .map(person -> List.of(
                        person.participant().value(),
                        person.formattedInvitations(),
                        address + "/s/" + person.token().value(),
                        person.link().code().formatted(),
                        person.language().code()))
                .toList();
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
