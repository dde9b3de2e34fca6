# Records anew what the real kramdown finds in the notes below src/test/resources/dev/til/note/kramdown: beside each NAME.md a
# NAME.json with its headings (line, level, id), links (kind, target, text) and all ids of the page. The options.json of a
# folder says with which of kramdown's options its notes are read; the others are Jekyll's.
# Needs kramdown: apt-get install ruby-kramdown-parser-gfm
#   ruby src/test/record/kramdown.rb
require 'cgi'
require 'json'
require 'kramdown'
require 'kramdown-parser-gfm'

# kramdown's own HTML converter, which writes down what it meets on its way
class Kramdown::Converter::Record < Kramdown::Converter::Html
  def initialize(*)
    super
    @headings = []
    @links = []
    @ids = []
    @in_toc = false
  end

  def convert_root(el, indent)
    super
    { headings: @headings.sort_by.with_index { |heading, i| [heading[:line], i] }, links: @links.sort_by(&:to_s), ids: @ids.map { |id| browser(id) }.sort.uniq }
  end

  def html_attributes(attr)
    id(attr['id'] || attr[:id])
    super
  end

  # the table of contents, which comes last, has no links of the note's own
  def generate_toc_tree(*)
    @in_toc = true
    super
  end

  def convert_header(el, indent)
    html = super
    heading(el, el.options[:level], html[/\A\s*<h\d[^>]* id="([^"]*)"/, 1])
    html
  end

  def convert_a(el, indent)
    link('link', el.attr['href'], plain(el))
    super
  end

  def convert_img(el, indent)
    link('image', el.attr['src'], el.attr['alt'])
    super
  end

  def convert_footnote(el, indent)
    html = super
    id(html[/id="([^"]*)"/, 1])
    html
  end

  def convert_html_element(el, indent)
    name, attr = el.value, el.attr
    id(attr['name']) if name == 'a'
    heading(el, name[1].to_i, attr['id']) if name.match?(/\Ah[1-6]\z/)
    link('html link', attr['href']) if %w[a area].include?(name) && attr['href']
    link('html image', attr['src']) if %w[img video audio source].include?(name) && attr['src']
    link('html image', attr['poster']) if attr['poster']
    attr['srcset'].split(',').each { |image| link('html image', image.split.first) } if attr['srcset']
    super
  end

  # {::nomarkdown} hands HTML through as it stands
  def convert_raw(el, indent)
    el.value.scan(/<a href="([^"]*)"/) { |target, _| link('html link', target) } if el.options.key?(:type)
    super
  end

  private

  def heading(el, level, id)
    id = nil if id.to_s.strip.empty?
    @headings << { line: el.options[:location], level: level, id: id && browser(id).strip }.compact
  end

  def link(kind, target, text = nil)
    return if @in_toc

    @links << { kind: kind, target: browser(target.to_s).strip.gsub(/[\n\t\r]/, ''), text: text && text.gsub(/\s+/, ' ') }.compact
  end

  def id(value)
    @ids << value.strip unless value.nil? || value.strip.empty?
  end

  def browser(value)
    CGI.unescapeHTML(value.gsub('&nbsp;', "\u00a0"))
  end

  # the text of a link as kramdown-parser-gfm takes the text of a heading
  def plain(el)
    el.children.map do |child|
      case child.type
      when :text, :codespan, :math, :abbreviation then child.value
      when :entity then child.value.char
      when :smart_quote then ::Kramdown::Utils::Entities.entity(child.value.to_s).char
      when :typographic_sym then typographic_sym(child)
      when :br then ' '
      else plain(child)
      end
    end.join
  end

  def typographic_sym(el)
    { mdash: '—', ndash: '–', hellip: '…', laquo: '«', raquo: '»', laquo_space: '« ', raquo_space: ' »' }.fetch(el.value)
  end
end

folders = File.expand_path('../resources/dev/til/note/kramdown', __dir__)
jekyll = { input: 'GFM', hard_wrap: false, syntax_highlighter: nil, toc_levels: '1..6' }
Dir.glob("#{folders}/*/*.md").sort.each do |note|
  options = JSON.parse(File.read(File.join(File.dirname(note), 'options.json')), symbolize_names: true)
  document = Kramdown::Document.new(File.read(note, encoding: 'UTF-8'), jekyll.merge(options))
  found, = Kramdown::Converter::Record.convert(document.root, document.options)
  rows = found.map { |what, all| "  #{JSON.generate(what)}: [#{all.map { |one| "\n    #{JSON.generate(one)}" }.join(',')}]" }
  File.write(note.sub(/md\z/, 'json'), "{\n#{rows.join(",\n")}\n}\n")
end
