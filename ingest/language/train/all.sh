#!/bin/bash
# all.sh PYTHON DATA OUT_FOLDER NEWS.jsonl.gz ...: everything from the corpora to OUT_FOLDER/newsgraph.model, in an hour and a half on
# one core. Steps whose result is there are passed over, and a training that was cut off goes on; so it can be run again.
set -eu
python=$(realpath "$1") data=$(realpath "$2") out=$3
shift 3
news=$(realpath "$@")
here=$(dirname "$(realpath "$0")")
mkdir -p "$out"
cd "$out"
export OMP_NUM_THREADS=1

step() { "$python" "$here/$1.py" "${@:2}"; }

[ -e vectors.npz ] || step vectors vectors.npz $news
[ -e start.pt ] || step pretrain vectors.npz start.pt $news --words 3500000
teach() { step train "$data" vectors.npz "$1" --start start.pt --epochs 12 --resume "${@:2}"; }
teach teacher1 --seed 2
teach teacher2 --seed 3
teach teacher3 --seed 2 --plain-names
[ -e silver.npz ] ||
  step silver "$data" vectors.npz silver.npz teacher{1,2,3}/checkpoint.pt --news $news --words 3600000
step train "$data" vectors.npz student --start start.pt --epochs 7 --batch 800 --seed 7 --resume --silver silver.npz --share 0.22
step export "$data" vectors.npz student/checkpoint.pt newsgraph.model
step reference newsgraph.model --score "$data/treebank/ewt/dev.conllu"
