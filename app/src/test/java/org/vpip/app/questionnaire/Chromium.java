package org.vpip.app.questionnaire;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium without a window, which asks for nothing from outside. */
final class Chromium {
    private Chromium() {}

    static ChromeDriver start(int width, int height) {
        return start(width, height, List.of());
    }

    /** Starts a browser that keeps its storage in a folder. */
    static ChromeDriver start(int width, int height, Path profile) {
        return start(width, height, List.of("--user-data-dir=" + profile));
    }

    private static ChromeDriver start(int width, int height, List<String> further) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(further);
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--window-size=" + width + "," + height);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }
}
