// Takes dependency and test from the README, and the plugin from the kit's manual, word for word.
def snippet = { file, language, word ->
    (file.text =~ /(?s)```(\w+)\n(.*?)```/).collect { [language: it[1], text: it[2]] }
        .find { it.language == language && it.text.contains(word) }.text
}
def main = new File(readme)
def manual = new File(main.parentFile, 'conformance-tests/README.md')

def pom = new File(basedir, 'pom.xml')
def put = { place, text ->
    assert pom.text.contains(place)
    pom.text = pom.text.replace(place, text)
}
put('<!-- The README\'s dependency is put here. -->', snippet(main, 'xml', '<artifactId>conformance-tests</artifactId>'))
put('<!-- The manual\'s plugin is put here. -->', snippet(manual, 'xml', '<artifactId>maven-surefire-plugin</artifactId>'))

new File(basedir, 'src/test/java/MyServerTest.java').text = snippet(main, 'java', 'class MyServerTest')
return true
