package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.letter.Letters;
import org.vpip.app.people.Name;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.app.people.Token;
import org.vpip.app.storage.Contacts;
import org.vpip.app.storage.Database;
import org.vpip.app.storage.Departures;
import org.vpip.app.storage.KeyedHashes;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.study.Links;
import org.vpip.app.study.PersonErasing;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.StudyImport;
import org.vpip.app.web.Ready;
import org.vpip.app.web.Server;
import org.vpip.instruments.response.ParticipantId;

/** A study on the web: its sheets are kept in the database beside the responses, then pages are answered. */
record Serving(ServedStudy study, Path folder, String database, int port, Map<String, Object> more) {
    Serving(ServedStudy study, Path folder, String database, int port) {
        this(study, folder, database, port, Map.of());
    }

    /** What a running server can be asked for. */
    record Running(Serving serving, ConfigurableApplicationContext context) {
        String address() {
            return Server.address(context);
        }

        List<Token> invite() {
            return Links.invite(serving.study(), context);
        }

        /** New links as a file, as letters with codes, or both; and the slides of public pages beside the letters. */
        void handOut(@Nullable Path links, @Nullable Path letters, String address) throws IOException {
            Map<Token, PersonalInvitation> invited = Links.inviteAll(serving.study(), context);
            if (links != null) {
                Files.write(links, invited.keySet().stream().map(Token::value).toList());
            }
            if (letters != null) {
                Letters written = context.getBean(Letters.class);
                written.write(letters, address, invited);
                written.writePublic(letters, address);
            }
        }

        /** Keeps who is behind which pseudonym, but for those who were erased; no names leave those there were. */
        void name(Map<ParticipantId, Name> names) {
            Map<ParticipantId, Name> kept = new HashMap<>(names);
            kept.keySet().removeAll(context.getBean(Departures.class).erased().keySet());
            if (!kept.isEmpty()) {
                context.getBean(Contacts.class).replaceAll(kept);
            }
        }

        /** Says that answers are taken, and goes on until the program is stopped. */
        void untilStopped() throws InterruptedException {
            context.getBean(Ready.class).announce();
            Thread.currentThread().join();
        }
    }

    /** Whether it is the address of a database is seen before anything is begun. */
    static void mustBeAddress(String name, String url) {
        if (!Database.isAddress(url)) {
            throw new WrongUse(name + " takes jdbc:h2:file:PATH or jdbc:postgresql://HOST/NAME");
        }
    }

    Running start() throws IOException {
        ConfigurableApplicationContext context = Server.start(study, database, port, more);
        try {
            context.getBean(KeyedHashes.class).check();
        } catch (IllegalStateException e) {
            context.close();
            throw e;
        }
        PersonErasing erasing = new PersonErasing(StudyImport.files(folder));
        context.getBean(Departures.class).erased().keySet().forEach(erasing::erase);
        context.getBean(StudyFiles.class).replaceAll(erasing.files());
        return new Running(this, context);
    }
}
