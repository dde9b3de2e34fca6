/** Tests of templates and of the rules that existing notes give away. */
@NullMarked
package dev.til.scaffold;

import org.jspecify.annotations.NullMarked;
