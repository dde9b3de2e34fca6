package dev.til.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a server has answered: a stranger's text, at most as long as {@link WebClient} lets it be. */
public final class WebAnswer {
    private final int status;
    private final HttpHeaders headers;
    private final String body;

    WebAnswer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = new String(body, StandardCharsets.UTF_8);
    }

    /** HTTP's. */
    public int status() {
        return status;
    }

    /** Whether the server says that it did what was asked. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** A header, by its name in any case; of several the first. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public String body() {
        return body;
    }

    /** Whether it is a page for people, as proxies and login forms send them in place of what was asked for. */
    public boolean isPage() {
        return header("Content-Type")
                        .filter(type -> type.startsWith("text/html"))
                        .isPresent()
                || body.stripLeading().startsWith("<");
    }
}
