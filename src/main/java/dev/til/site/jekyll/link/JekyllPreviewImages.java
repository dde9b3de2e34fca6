package dev.til.site.jekyll.link;

import dev.til.note.Document.Link;
import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Value;
import dev.til.note.Note;
import java.util.ArrayList;
import java.util.List;

/** The pictures that a note's front matter names and its theme shows above the text or in a preview. */
final class JekyllPreviewImages {
    private static final List<String> MINIMAL_MISTAKES = List.of("image", "overlay_image", "teaser", "og_image");

    private JekyllPreviewImages() {}

    /** They lead where a picture of the same source would in the text, only that they start from the root of the site. {@code baseurl} is what a theme puts before them. */
    static List<Link> of(Note note, JekyllContext context, String baseurl) {
        var images = new ArrayList<Link>();
        if (note.frontMatter() instanceof FrontMatter.Fields fields) {
            boolean chirpy = JekyllGems.isChirpy(context);
            boolean mistakes = context.setting("minimal_mistakes_skin").isPresent()
                    || context.setting("theme")
                            .filter("minimal-mistakes-jekyll"::equals)
                            .isPresent();
            fields.field("image").filter(image -> chirpy).ifPresent(image -> {
                // Chirpy: a map with a path; since 7 the path alone will do
                add(
                        images,
                        image.value() instanceof Mapping map ? map.fields() : List.of(image),
                        List.of("path", "image"),
                        "");
            });
            fields.field("header")
                    .filter(header -> mistakes && header.value() instanceof Mapping)
                    .ifPresent(header -> add(images, ((Mapping) header.value()).fields(), MINIMAL_MISTAKES, baseurl));
        }
        return images;
    }

    private static void add(List<Link> images, List<Field> fields, List<String> keys, String baseurl) {
        for (Field field : fields) {
            Value value = field.value();
            if (keys.contains(field.key())
                    && value instanceof Scalar scalar
                    && !scalar.isNull()
                    && !scalar.raw().isBlank()) {
                String path = scalar.raw().strip();
                String rooted = path.contains(":") ? path : baseurl + (path.startsWith("/") ? path : "/" + path);
                images.add(new Link(Link.Kind.IMAGE, rooted, "", scalar.span(), scalar.span()));
            }
        }
    }
}
