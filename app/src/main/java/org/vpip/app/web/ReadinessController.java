package org.vpip.app.web;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The readiness check for monitoring: 200 once the server accepts answers, 503 before. */
@RestController
public class ReadinessController {
    private final AtomicBoolean ready = new AtomicBoolean();

    public void markReady() {
        ready.set(true);
    }

    @GetMapping("/ready")
    ResponseEntity<Void> ready() {
        return ResponseEntity.status(ready.get() ? 200 : 503).build();
    }
}
