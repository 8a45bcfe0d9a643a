package org.vpip.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ShortCode;
import org.vpip.app.storage.link.LinkReplacement;
import org.vpip.app.storage.link.PersonalLink;
import org.vpip.app.storage.link.PersonalLinks;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/** Lasting links: their issue, what earlier versions left, and their replacement. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class PersonalLinksTest {
    private static final StorageFixture STORAGE = new StorageFixture();
    private static final String STUDY = "north";
    private static final int THREADS = 8;

    @TempDir
    static Path folder = Path.of("");

    private final ConfigurableApplicationContext context;
    private final PersonalLinks links;
    private final LinkReplacement replacement;
    private final Invitations invitations;
    private final ParticipantId person = StorageFixture.person();
    private final PersonalInvitation invitation = StorageFixture.invitation(person, "t0");

    PersonalLinksTest(DatabaseKind kind) {
        context = STORAGE.of(kind, folder);
        links = context.getBean(PersonalLinks.class);
        replacement = context.getBean(LinkReplacement.class);
        invitations = context.getBean(Invitations.class);
    }

    @AfterAll
    static void close() {
        STORAGE.close();
    }

    private PersonalLink issue(ParticipantId one) {
        return links.issue(STUDY, List.of(one)).get(0);
    }

    @Test
    void aLinkStaysTheSameHoweverOftenItIsIssued() {
        ParticipantId other = StorageFixture.person();
        PersonalLink link = issue(person);
        assertThat(links.issue(STUDY, List.of(other, person, other)))
                .extracting(PersonalLink::participant)
                .containsExactly(other, person, other);
        assertThat(issue(person)).isEqualTo(link);
        assertThat(links.issue("another id of the study", List.of(person))).containsExactly(link);
        assertThat(links.owner(link.token())).hasValue(person);
        assertThat(links.token(STUDY, link.code())).hasValue(link.token());
        assertThat(links.owner(AccessToken.random())).isEmpty();
        assertThat(links.token(STUDY, ShortCode.random())).isEmpty();
    }

    @Test
    void theDatabaseHoldsNeitherLinkNorCode() {
        PersonalLink link = issue(person);
        Map<String, Object> row = context.getBean(JdbcClient.class)
                .sql("select * from personal_link where participant = ?")
                .param(person.value())
                .query()
                .singleRow();
        assertThat(row.toString())
                .contains(link.token().hash())
                .doesNotContain(link.token().value(), link.code().signs());
    }

    @Test
    void peopleIssuedAtOnceGetOneLinkEach() throws Exception {
        List<ParticipantId> people =
                Stream.generate(StorageFixture::person).limit(30).toList();
        List<ParticipantId> backwards =
                people.stream().sorted((one, other) -> other.compareTo(one)).toList();
        Queue<PersonalLink> issued = new ConcurrentLinkedQueue<>();
        ConcurrentThreads.run(
                THREADS, number -> issued.addAll(links.issue(STUDY, number % 2 == 0 ? people : backwards)));
        assertThat(issued).hasSize(THREADS * people.size());
        assertThat(issued.stream().distinct()).hasSize(people.size());
    }

    @Test
    void aReplacementEndsEveryEarlierLinkAndCode() {
        AccessToken own = AccessToken.random();
        AccessToken further = AccessToken.random();
        ShortCode earlier = ShortCode.random();
        EarlierLinks before = new EarlierLinks(context);
        before.put(own, invitation);
        before.putFurther(further, invitation);
        before.put(earlier, invitation);
        PersonalLink first = issue(person);
        assertThat(links.token(STUDY, earlier)).hasValue(first.token());
        PersonalLink second = replacement.replace(STUDY, person);
        PersonalLink third = replacement.replace(STUDY, person);
        assertThat(Stream.of(own, further, first.token(), second.token()))
                .allSatisfy(token -> {
                    assertThat(invitations.find(token)).isEmpty();
                    assertThat(links.owner(token)).isEmpty();
                    assertThat(replacement.formerOwner(token)).hasValue(person);
                })
                .doesNotContain(third.token());
        assertThat(Stream.of(earlier, first.code(), second.code()))
                .allSatisfy(code -> {
                    assertThat(links.token(STUDY, code)).isEmpty();
                    assertThat(replacement.isReplaced(code)).isTrue();
                })
                .doesNotContain(third.code());
        assertThat(links.owner(third.token())).hasValue(person);
        assertThat(replacement.formerOwner(third.token())).isEmpty();
        assertThat(replacement.isReplaced(third.code())).isFalse();
        assertThat(invitations.of(person)).containsExactly(invitation);
        assertThat(issue(person)).isEqualTo(third);
    }

    @Test
    void theChosenLanguageOutlastsAReplacement() {
        issue(person);
        assertThat(links.language(person)).isEmpty();
        links.setLanguage(person, Language.FRENCH);
        assertThat(links.language(person)).hasValue(Language.FRENCH);
        assertThat(replacement.replace(STUDY, person).language()).hasValue(Language.FRENCH);
    }

    @Test
    void aSecondInvitationChangesNothingOfTheFirst() {
        AccessToken own = AccessToken.random();
        new EarlierLinks(context).put(own, invitation);
        invitations.addAll(List.of(
                invitation.withLanguage(Language.ENGLISH), StorageFixture.invitation(person, "t1"), invitation));
        assertThat(invitations.find(own)).hasValue(invitation);
        assertThat(invitations.of(person))
                .containsExactlyInAnyOrder(invitation, StorageFixture.invitation(person, "t1"));
        invitations.setLanguage(invitation, Language.ENGLISH);
        assertThat(invitations.find(own)).hasValue(invitation.withLanguage(Language.ENGLISH));
    }
}
