package org.vpip.app.web;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vpip.app.storage.database.DatabaseProbe;

/** The readiness check for monitoring: 200 while the server accepts answers and can store them, 503 otherwise. */
@ConditionalOnWebApplication
@RestController
public class ReadinessController {
    private final AtomicBoolean ready = new AtomicBoolean();
    private final DatabaseProbe probe;

    ReadinessController(DatabaseProbe probe) {
        this.probe = probe;
    }

    public void markReady() {
        ready.set(true);
    }

    @GetMapping("/ready")
    ResponseEntity<Void> ready() {
        return ResponseEntity.status(ready.get() && probe.isWritable() ? 200 : 503)
                .build();
    }
}
