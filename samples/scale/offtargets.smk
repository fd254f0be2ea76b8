# snakemake --snakefile offtargets.smk --cores all --config strands=strands.txt database=targets.fa.gz parts=8
PARTS = int(config.get("parts", 8))

rule whole:
    input: expand("sites/{i}.tsv", i=range(1, PARTS + 1))
    output: "sites.tsv"
    shell: "cat {input} > {output}"

rule part:
    input: strands=config.get("strands", "strands.txt"), database="targets.oligo"
    output: table="sites/{i}.tsv", manifest="sites/{i}.json"
    threads: 1
    shell:
        "oligo offtargets --file {input.strands} --database {input.database} --mismatches 3 --threads {threads} --quiet"
        " --shard {wildcards.i}/{PARTS} -o {output.table} --manifest {output.manifest}"

rule packed:
    input: config.get("database", "targets.fa.gz")
    output: "targets.oligo"
    shell: "oligo prepare {input} -o {output}"
