package dev.til.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import dev.til.forge.OpenServer;
import dev.til.forge.OpenServer.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebClientTest {
    @TempDir
    private Path root;

    private OpenServer server;
    private final CountDownLatch end = new CountDownLatch(1);
    private final WebClient client = new WebClient(Duration.ofSeconds(1), 1000);

    @BeforeEach
    void a_server() {
        server = new OpenServer(root);
    }

    @AfterEach
    void close() {
        end.countDown();
        server.close();
    }

    private WebAnswer get() {
        return client.send("GET", URI.create(server.at("/x")), Map.of("X-Mine", "yes"), Optional.empty());
    }

    private void answer(OpenServer.Body body) {
        server.answering(request -> new Answer(200, Map.of(), body));
    }

    @Test
    void an_answer_has_its_status_its_headers_and_its_body() {
        server.answering(request -> Answer.of(203, "{\"한\": 1}").with("X-Theirs", "too"));
        WebAnswer answer = get();
        assertThat(answer.status()).isEqualTo(203);
        assertThat(answer.header("x-theirs")).contains("too");
        assertThat(answer.body()).isEqualTo("{\"한\": 1}");
        assertThat(server.asked().get(0).headers()).containsKey("X-mine");
    }

    @Test
    void a_body_that_comes_byte_by_byte_ends_with_the_deadline() {
        answer(out -> drip(out));
        assertThatThrownBy(this::get)
                .isInstanceOf(TilException.class)
                .hasMessage("127.0.0.1 does not answer: not within 1 s");
    }

    /** A byte at a time, until the test is over. */
    private void drip(OutputStream out) throws IOException {
        while (!isOver()) {
            out.write('[');
            out.flush();
        }
    }

    private boolean isOver() {
        try {
            return end.await(100, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Test
    void so_do_headers_that_never_come() {
        server.answering(request -> {
            while (!isOver()) {
                Thread.onSpinWait();
            }
            return Answer.of(200, "");
        });
        assertThatThrownBy(this::get).hasMessage("127.0.0.1 does not answer: not within 1 s");
    }

    @Test
    void a_body_without_end_is_not_kept() {
        answer(out -> {
            byte[] piece = new byte[1 << 16];
            while (end.getCount() > 0) {
                out.write(piece);
            }
        });
        assertThatThrownBy(this::get)
                .isInstanceOf(TilException.class)
                .hasMessage("127.0.0.1 does not answer: more than 1000 bytes in one answer");
    }

    @Test
    void a_body_of_just_that_length_is() {
        answer(out -> out.write(new byte[1000]));
        assertThat(get().body()).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_an_answer_and_nobody_is_asked_there(int status) {
        try (var other = new OpenServer(root)) {
            server.answering(request -> Answer.of(status, "").with("Location", other.at("/y")));
            assertThat(get().status()).isEqualTo(status);
            assertThat(other.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://under_score/x", "ftp://127.0.0.1/x", "mailto:a@b"})
    void an_address_that_nobody_can_ask_is_told(String address) {
        assertThatThrownBy(() -> client.send("GET", URI.create(address), Map.of("A", "s3cret"), Optional.empty()))
                .isInstanceOf(TilException.class)
                .hasMessageContaining(address)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_header_that_breaks_the_line_is_told_without_what_it_holds() {
        assertThatThrownBy(() ->
                        client.send("GET", URI.create(server.at("/x")), Map.of("A", "s3cret\nB: c"), Optional.empty()))
                .isInstanceOf(TilException.class)
                .hasMessageNotContaining("s3cret");
        assertThat(server.asked()).isEmpty();
    }
}
