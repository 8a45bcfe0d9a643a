package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VpipTest {

    @Test
    void saysWhatItCanDoWhenCalledWithNothing() {
        CommandLineFixture run = CommandLineFixture.run();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("demo")
                .contains("analyse")
                .contains("check")
                .contains("test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "demo --help", "analyse --help", "check --help"})
    void helpsAtEveryLevel(String arguments) {
        CommandLineFixture run = CommandLineFixture.run((Object[]) arguments.split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: vpip");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyse",
                "analyze-this x",
                "check",
                "analyse x --lang de",
                "analyse x --audience mayor",
                "demo --nope",
                "check x --lang"
            })
    void callsWrongUseByItsExitStatus(String arguments) {
        CommandLineFixture run = CommandLineFixture.run((Object[]) arguments.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysOnceThatAStudyIsNotThere() {
        CommandLineFixture run = CommandLineFixture.run("analyse", "no-such-study");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.problems()).hasSize(1);
    }
}
