package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vpip.app.letter.Letters;
import org.vpip.app.people.Name;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.app.people.Token;
import org.vpip.app.storage.Contacts;
import org.vpip.app.storage.Departures;
import org.vpip.app.storage.KeyedHashes;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.study.Links;
import org.vpip.app.study.PersonErasing;
import org.vpip.app.study.StudyImport;
import org.vpip.instruments.response.ParticipantId;

/** The owner's work on a study that is served: sheets, links, letters and names. */
@Component
class StudyAdministration {
    private final KeyedHashes hashes;
    private final StudyFiles files;
    private final Departures departures;
    private final Contacts contacts;
    private final Links links;
    private final Letters letters;

    StudyAdministration(
            KeyedHashes hashes,
            StudyFiles files,
            Departures departures,
            Contacts contacts,
            Links links,
            Letters letters) {
        this.hashes = hashes;
        this.files = files;
        this.departures = departures;
        this.contacts = contacts;
        this.links = links;
        this.letters = letters;
    }

    /** Refuses a key that is not the one of the database. */
    void checkKey() {
        hashes.check();
    }

    /** Keeps the sheets of the study in the database, without those who were erased. */
    void install(Path folder) throws IOException {
        PersonErasing erasing = new PersonErasing(StudyImport.files(folder));
        departures.erased().keySet().forEach(erasing::erase);
        files.replaceAll(erasing.files());
    }

    List<Token> invite() {
        return List.copyOf(links.invite().keySet());
    }

    /** Writes new links to a file, as letters with codes, or both; and slides of public pages to the folder of letters. */
    void handOut(@Nullable Path list, @Nullable Path folder, String address) throws IOException {
        Map<Token, PersonalInvitation> invited = links.invite();
        if (list != null) {
            Files.write(list, invited.keySet().stream().map(Token::value).toList());
        }
        if (folder != null) {
            letters.write(folder, address, invited);
            letters.writePublic(folder, address);
        }
    }

    /** Keeps the names behind pseudonyms, but for those who were erased; without names, the earlier ones stay. */
    void name(Map<ParticipantId, Name> names) {
        Map<ParticipantId, Name> kept = new HashMap<>(names);
        kept.keySet().removeAll(departures.erased().keySet());
        if (!kept.isEmpty()) {
            contacts.replaceAll(kept);
        }
    }
}
