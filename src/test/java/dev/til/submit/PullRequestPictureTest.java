package dev.til.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that other programs have written. */
class PullRequestPictureTest {
    private static final Optional<String> SIDES = Optional.of("300×200");

    private static byte[] written(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), format, bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void a_pictures_sides_are_read_from_its_header(String format) throws IOException {
        byte[] picture = written(format);
        assertThat(PullRequestPicture.of(picture)).isEqualTo(new PullRequestPicture(picture.length, SIDES));
    }

    /** The first bytes of what cwebp made: with loss, without, and with transparency. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UklGRt4AAABXRUJQVlA4INIAAACwEACdASosAcgAP5nM42s5Mi6pICgDIDMJaW7h",
                "UklGRiQAAABXRUJQVlA4TBcAAAAvK8ExEAcQ/Y8CBgAU6f9/iuh/6v/XAAA=",
                "UklGRgIBAABXRUJQVlA4WAoAAAAQAAAAKwEAxwAAQUxQSAoAAAABB1DAiAhERP8D"
            })
    void webp_has_three_forms(String head) {
        assertThat(PullRequestPicture.of(Base64.getDecoder().decode(head)).pixels())
                .isEqualTo(SIDES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void a_picture_that_is_cut_off_anywhere_has_a_size_and_perhaps_sides(String format) throws IOException {
        byte[] whole = written(format);
        for (int length = 0; length < whole.length; length++) {
            PullRequestPicture cut = PullRequestPicture.of(Arrays.copyOf(whole, length));
            assertThat(cut.bytes()).isEqualTo(length);
            assertThat(cut.pixels()).isIn(SIDES, Optional.empty());
        }
    }

    @Test
    void of_a_picture_in_lfs_the_pointer_tells_the_size() {
        String pointer =
                "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 3456789\n".formatted("0".repeat(64));
        PullRequestPicture picture = PullRequestPicture.of(pointer.getBytes(StandardCharsets.UTF_8));
        assertThat(picture).isEqualTo(new PullRequestPicture(3_456_789, Optional.empty()));
        assertThat(picture.size()).isEqualTo("3.5 MB");
    }

    @Test
    void an_svg_without_sides_has_those_of_its_box_or_none() {
        assertThat(svg("<svg viewBox='0 0 300 200'/>")).isEqualTo(SIDES);
        assertThat(svg("<svg width=\"300.5px\" height='200'></svg>")).isEqualTo(SIDES);
        assertThat(svg("<svg width=\"100%\"></svg>")).isEmpty();
    }

    private static Optional<String> svg(String text) {
        return PullRequestPicture.of(text.getBytes(StandardCharsets.UTF_8)).pixels();
    }
}
